package press.linecaster.delivery;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.StatisticsHandler;

/// Tells Spring Boot how many requests are still to be answered when the server is to end: it looks for a
/// handler of this kind, wherever it stands, and waits until the answer is none. This one stands behind the
/// front door and passes its word on, so that a page that is kept never gets here.
final class UnderWay extends StatisticsHandler {

    private final FrontDoor door;

    UnderWay(FrontDoor door, Handler behind) {
        this.door = door;
        setHandler(behind);
    }

    @Override
    public int getRequestsActive() {
        return door.underWay();
    }
}
