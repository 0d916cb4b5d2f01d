package press.linecaster.delivery;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers for the server itself: to requests that it cannot read, and when something breaks on the way in. Says
/// nothing of what runs here, as the server's own pages do.
final class InPlainWords implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var isOurs = status == 500 || status == 503; // the rest is a method or a version of HTTP that there is not
        var notice = isOurs ? Notice.FAILED : Notice.BAD_REQUEST.with(status);
        HttpFields.Mutable fields = response.getHeaders();
        for (var field : notice.fields()) fields.put(field);
        response.setStatus(notice.status());
        response.write(
                true, "HEAD".equals(request.getMethod()) ? null : notice.body().duplicate(), callback);
        return true;
    }
}
