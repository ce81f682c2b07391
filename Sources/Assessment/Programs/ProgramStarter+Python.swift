internal import InformationTheory

extension ProgramStarter {
  var python: String {
    let words = ProgramStarterText()
    let name = exercise.function
    let arguments = exercise.arguments.map(\.name).joined(separator: ", ")
    let check = "xent check --program 'python3 \(file)' \(exercise.id)"
    return """
      \(head(sign: "#", check: [check]))

      import json
      import math
      import sys


      def \(name)(\(arguments)):
          # \(words.write[language])
          return None


      # \(words.rest[language])


      def read(value):
          # \(words.infinity[language])
          if isinstance(value, list):
              return [read(entry) for entry in value]
          return float(value) if value in ("inf", "-inf") else value


      def written(value):
          if hasattr(value, "tolist"):
              value = value.tolist()
          if isinstance(value, (list, tuple)):
              return [written(entry) for entry in value]
          if isinstance(value, float) and not math.isfinite(value):
              return str(value)
          return value


      for line in sys.stdin:
          request = json.loads(line)
          answer = {"id": request["id"]}
          try:
              inputs = {name: read(value) for name, value in request["inputs"].items()}
              answer["value"] = written(\(name)(**inputs))
          except Exception as error:
              answer["error"] = f"{type(error).__name__}: {error}"
          # \(words.flush[language])
          print(json.dumps(answer), flush=True)

      """
  }
}
