package press.linecaster.delivery;

/// An asset that is no file, because what the paper has decided is in it.
public interface MadeAsset {

    /// Below `assets/`, such as `site.css`; goes before a file of that name.
    String name();

    /// What it is now. Asked whenever somebody wants its address or an address that is not the present one, so it
    /// should cost a small query at most. Never called on a thread of the network.
    String content();
}
