package press.linecaster.site;

import org.springframework.stereotype.Component;
import press.linecaster.delivery.Assets;

/// The one stylesheet of the site.
@Component
class Stylesheet {

    private final Assets assets;

    Stylesheet(Assets assets) {
        this.assets = assets;
    }

    String address() {
        return assets.address("site.css");
    }
}
