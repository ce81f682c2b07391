extension DataSet {
  /// Six points on a line whose classes overlap, so that the loss of a linear model has a minimum.
  ///
  ///     x  −2  −1  −0.5  0.5  1  2
  ///     y   a   a    b    a   b  b
  ///
  /// With z = wx + b the least mean loss is 0.4607 nats, at w = 1.351 and b = 0.
  public static var sixPoints: DataSet {
    do {
      return try DataSet(
        points: [[-2], [-1], [-0.5], [0.5], [1], [2]], labels: [0, 0, 1, 0, 1, 1], classCount: 2)
    } catch {
      preconditionFailure("Six written-out points always make a data set: \(error).")
    }
  }
}
