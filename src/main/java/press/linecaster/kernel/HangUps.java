package press.linecaster.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Most refusals do not read what was sent, and the server hangs up on what nobody has read. Of a few bytes, which may
/// be
/// on their way still, the sender might get a reset instead of the answer: they are taken in first. On more it hangs
/// up, and the answer says so, for whoever sends the next request over the same connection
/// ([RFC 9112, sections 9.3 and 9.6](https://www.rfc-editor.org/rfc/rfc9112#section-9.6)).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HangUps extends OncePerRequestFilter {

    private static final int FEW = 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(request, response);
        chain.doFilter(request, answer);
        answer.tell();
    }

    /// Tells it before the first byte is written.
    private static final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        void tell() throws IOException {
            if (isCommitted()) return;
            var sent = request.getInputStream();
            var length = request.getContentLengthLong();
            if (!sent.isFinished() && length > 0 && length <= FEW) sent.transferTo(OutputStream.nullOutputStream());
            if (!sent.isFinished()) setHeader("Connection", "close");
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            tell();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            tell();
            return super.getWriter();
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            tell();
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            tell();
            super.sendError(status);
        }

        @Override
        public void flushBuffer() throws IOException {
            tell();
            super.flushBuffer();
        }
    }
}
