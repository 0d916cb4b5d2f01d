package press.linecaster.media;

import press.linecaster.kernel.Change;

/// What has happened to a picture or file.
public sealed interface MediaChange extends Change {

    MediaId media();

    record MediaAdded(MediaId media) implements MediaChange {}

    /// Its bytes, its words or its rights are others now.
    record MediaEdited(MediaId media) implements MediaChange {}

    /// It is gone, and its bytes with it.
    record MediaRemoved(MediaId media) implements MediaChange {}
}
