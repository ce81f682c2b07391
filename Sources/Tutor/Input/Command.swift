/// What a key asks for. One key, one meaning, everywhere: `KeyMap` ties the two together.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving about.
  /// Page back.
  case previousPage
  /// Page on.
  case nextPage
  /// The next part of the page.
  case nextPart
  /// The previous part of the page.
  case previousPart
  /// Up a row.
  case up
  /// Down a row.
  case down
  /// To the first row; the text to its beginning.
  case first
  /// To the last row; the text to its end.
  case last
  /// The chosen item one place up.
  case moveUp
  /// The chosen item one place down.
  case moveDown
  /// One step less, or the previous setting.
  case less
  /// One step more, or the next setting.
  case more
  /// Ten steps less.
  case muchLess
  /// Ten steps more.
  case muchMore
  /// To the column of p.
  case focusP
  /// To the column of q.
  case focusQ
  /// Open a field, ask why, carry out, check.
  case open
  /// Close, back one level.
  case close
  /// The contents.
  case contents
  /// Find a page by words.
  case search
  /// Back through where one has been.
  case back
  /// Forward again.
  case forward

  // The page and the program.
  /// Explain every element of this screen.
  case explain
  /// 中文 or English.
  case language
  /// Nats, bits or hartleys.
  case base
  /// Dark or light.
  case theme
  /// To the exercise.
  case exercise
  /// The next hint.
  case hint
  /// The solution, after an attempt.
  case solution
  /// Take the last change back.
  case undo
  /// Do it again.
  case redo
  /// Take this state along.
  case takeAlong
  /// Draw the screen again.
  case redraw
  /// Back to the shell for a while.
  case suspend
  /// Leave.
  case quit

  // The scene.
  /// Leave this value alone when others are rescaled.
  case fix
  /// Swap p and q.
  case swap
  /// All mass on the focused outcome.
  case oneHot
  /// The same mass everywhere.
  case uniform
  /// Divide by the sum.
  case normalize
  /// The next preset.
  case presets
  /// Run or pause.
  case run
  /// One update.
  case update
  /// One epoch.
  case epoch
  /// One update back.
  case stepBack
  /// Slower.
  case slower
  /// Faster.
  case faster
  /// To the same start.
  case rewind
  /// A new seed.
  case newSeed
  /// The next view.
  case nextView
  /// The next data set.
  case nextData
  /// Mean or sum over the samples.
  case reduction
  /// Keep this run to compare with.
  case keepRun
  /// A point at the cursor.
  case insertPoint
}
