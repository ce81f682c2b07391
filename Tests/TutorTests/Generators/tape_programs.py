"""Runs the programs of the scene `tape` in the frameworks themselves and prints what they give.

    python tape_programs.py tensorflow        (pip install tensorflow-cpu)
    python tape_programs.py pytorch           (pip install torch)

Each program is printed as it was run, then what it printed, the last line of its traceback if it
failed, and, for programs with a loop, the loss, the gradients and the parameters of six passes:
lines that begin with `#|` were added to the program to print them. The output is kept in
TapeProgramRuns.swift, which the tests compare with the scene.
"""

import re
import subprocess
import sys

WRITTEN_TF = """\
import tensorflow as tf
y_true = [1, 0]
y_pred = [0.8, 0.2]
bce = tf.keras.losses.binary_crossentropy
print(bce(y_true, y_pred).numpy())
opt = tf.keras.optimizers.SGD(0.01)
%swith tf.GradientTape() as tape:
  loss = bce(y_true, y_pred)
params = model.trainable_variables
grads = tape.gradient(loss, params)
#|print("grads", grads)
opt.apply_gradients(zip(grads, params))
"""
DENSE_TF = "model = tf.keras.layers.Dense(1)\nmodel.build((None, 1))\n"

WRITTEN_PT = """\
import torch
from torch.nn import functional as F
y_true = torch.tensor([1., 0.])
y_pred = torch.tensor([0.8, 0.2])
bce = F.binary_cross_entropy
print(bce(y_pred, y_true))
%sparams = model.parameters()
opt = torch.optim.SGD(params, lr=0.01)
loss = bce(y_pred, y_true)
opt.zero_grad()
loss.backward()
opt.step()
"""
DENSE_PT = "model = torch.nn.Linear(1, 1)\n"

REPAIRED_TF = """\
import tensorflow as tf
x = tf.constant([-2., -1., 1., 2.])
y = tf.constant([0., 0., 1., 1.])
w = tf.Variable(0.)
b = tf.Variable(0.)
bce = tf.keras.losses.binary_crossentropy
opt = tf.keras.optimizers.SGD(1.)
for step in range(100):
  with tf.GradientTape() as tape:
    z = w * x + b
    loss = bce(y, z, from_logits=True)
  grads = tape.gradient(loss, [w, b])
  opt.apply_gradients(zip(grads, [w, b]))
  #|print(loss.numpy(), [g.numpy() for g in grads], [w.numpy(), b.numpy()])
  #|if step == 5: break
"""

REPAIRED_PT = """\
import torch
from torch.nn import functional as F
x = torch.tensor([-2., -1., 1., 2.])
y = torch.tensor([0., 0., 1., 1.])
w = torch.tensor(0., requires_grad=True)
b = torch.tensor(0., requires_grad=True)
bce = F.binary_cross_entropy_with_logits
opt = torch.optim.SGD([w, b], lr=1.)
for step in range(100):
  z = w * x + b
  loss = bce(z, y)
  opt.zero_grad()
  loss.backward()
  opt.step()
  #|print(loss.detach().numpy(), [w.grad.numpy(), b.grad.numpy()], [w.detach().numpy(), b.detach().numpy()])
  #|if step == 5: break
"""

DIRECT_TF = """\
import tensorflow as tf
y = tf.constant([1., 0.])
q = tf.Variable([0.8, 0.2])
bce = tf.keras.losses.binary_crossentropy
opt = tf.keras.optimizers.SGD(%s)
for step in range(100):
  with tf.GradientTape() as tape:
    loss = bce(y, q)
  grads = tape.gradient(loss, [q])
  opt.apply_gradients(zip(grads, [q]))
  #|print(loss.numpy(), list(grads[0].numpy()), list(q.numpy()))
  #|if step == 5: break
"""

DIRECT_PT = """\
import torch
from torch.nn import functional as F
y = torch.tensor([1., 0.])
q = torch.tensor([0.8, 0.2])
q.requires_grad_()
bce = F.binary_cross_entropy
opt = torch.optim.SGD([q], lr=%s)
for step in range(100):
  loss = bce(q, y)
  opt.zero_grad()
  loss.backward()
  opt.step()
  #|print(loss.detach().numpy(), list(q.grad.numpy()), list(q.detach().numpy()))
  #|if step == 5: break
"""

PROGRAMS = {
    "tensorflow": [
        ("tape", WRITTEN_TF % ""),
        ("tape model=dense", WRITTEN_TF % DENSE_TF),
        ("tape program=repaired", REPAIRED_TF),
        ("tape program=direct", DIRECT_TF % "0.01"),
        ("tape program=direct eta=1", DIRECT_TF % "1."),
    ],
    "pytorch": [
        ("tape framework=pytorch", WRITTEN_PT % ""),
        ("tape model=dense framework=pytorch", WRITTEN_PT % DENSE_PT),
        ("tape program=repaired framework=pytorch", REPAIRED_PT),
        ("tape program=direct framework=pytorch", DIRECT_PT % "0.01"),
        ("tape program=direct framework=pytorch eta=1", DIRECT_PT % "1."),
    ],
}


def run(program):
    source = re.sub(r"#\|", "", program)
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True,
        env={"PATH": "/usr/bin:/bin", "TF_CPP_MIN_LOG_LEVEL": "3", "TF_ENABLE_ONEDNN_OPTS": "0"})
    failed = done.stderr.strip().splitlines()[-1] if done.returncode else ""
    where = re.findall(r'File "<string>", line (\d+)', done.stderr) if done.returncode else []
    # Lines that were added do not count.
    lines = program.splitlines()
    line = ""
    if where:
        line = str(len([l for l in lines[: int(where[0])] if "#|" not in l]))
    return done.stdout.strip(), line, failed, done.stderr


def main():
    framework = sys.argv[1]
    module = __import__("tensorflow" if framework == "tensorflow" else "torch")
    version = module.__version__
    if framework == "tensorflow":
        version += ", Keras " + module.keras.__version__
    print("==", framework, version)
    for state, program in PROGRAMS[framework]:
        printed, line, failed, _ = run(program)
        print("--", state)
        print("".join(l + "\n" for l in program.splitlines() if "#|" not in l), end="")
        print(">>", printed.replace("\n", "\n>> "))
        if failed:
            print("!!", line, failed)


main()
