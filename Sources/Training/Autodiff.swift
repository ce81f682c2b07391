// Parameters and gradients are what a model and a run are spoken of in, so whoever imports Training
// has them too.
@_exported public import Autodiff
