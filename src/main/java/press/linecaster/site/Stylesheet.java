package press.linecaster.site;

import org.springframework.stereotype.Component;

/// The one stylesheet of the site.
@Component
class Stylesheet {

    String address() {
        return "/assets/site.css";
    }
}
