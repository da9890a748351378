package io.capdesk.officers;

import io.capdesk.access.Person;
import io.capdesk.docketexchange.ImportRefusal;
import io.capdesk.docketexchange.ReceiveFile;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.util.unit.DataSize;

/**
 * Takes the file of a docket, of up to 2 GB where every other form takes 22 MB. The limit belongs to the servlet that a request goes
 * to, so this one is a servlet of its own; {@code workflow.guard} lets only analysts' requests come so far that a body is read.
 */
@Configuration(proxyBeanMethods = false)
class DocketUploads {

    static final String PATH = "/officers/dockets/imports/file";
    private static final String IMPORTS = "/officers/dockets/imports";
    private static final long FORM_BYTES = 1 << 20;

    @Bean
    ServletRegistrationBean<HttpServlet> docketUpload(ObjectProvider<ReceiveFile> receiveFile, @Value("${capdesk.docket.import.max-size:2GB}") DataSize most) {
        var registration = new ServletRegistrationBean<HttpServlet>(new Receiving(receiveFile, most.toBytes()), PATH);
        // one byte more, so that the desk itself says that a file is too large
        registration.setMultipartConfig(new MultipartConfigElement(null, -1, -1, 0));
        registration.setName("docketUpload");
        return registration;
    }

    private static final class Receiving extends HttpServlet {

        private static final long serialVersionUID = 1L;
        /** Asked for with the first file: the server makes its servlets before there is a database. */
        private final transient ObjectProvider<ReceiveFile> receiveFile;
        private final long mostBytes;

        Receiving(ObjectProvider<ReceiveFile> receiveFile, long mostBytes) {
            this.receiveFile = receiveFile;
            this.mostBytes = mostBytes;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
            if (!(request.getUserPrincipal() instanceof Authentication who) || !(who.getPrincipal() instanceof Person analyst)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            boolean good = "true".equals(request.getParameter("goodRows"));
            var outcome = receive(request, analyst, good);
            if (outcome instanceof ReceiveFile.Outcome.Received received) {
                response.sendRedirect(IMPORTS + "/" + received.receipt());
            } else if (((ReceiveFile.Outcome.Refused) outcome).refusal() == ImportRefusal.NOT_PERMITTED) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                response.sendRedirect(IMPORTS + "?refused=" + ((ReceiveFile.Outcome.Refused) outcome).refusal().name() + "&good=" + good);
            }
        }

        private ReceiveFile.Outcome receive(HttpServletRequest request, Person analyst, boolean good) throws ServletException, IOException {
            if (request.getContentType() == null || !request.getContentType().startsWith("multipart/form-data")) {
                return new ReceiveFile.Outcome.Refused(ImportRefusal.NO_FILE);
            }
            if (request.getContentLengthLong() > mostBytes + FORM_BYTES) {
                return new ReceiveFile.Outcome.Refused(ImportRefusal.TOO_LARGE);
            }
            var part = request.getPart("file");
            if (part == null || part.getSubmittedFileName() == null || part.getSubmittedFileName().isBlank()) {
                return new ReceiveFile.Outcome.Refused(ImportRefusal.NO_FILE);
            }
            try (var content = part.getInputStream()) {
                return receiveFile.getObject().receive(analyst, part.getSubmittedFileName(), content, good);
            } finally {
                part.delete();
            }
        }
    }
}
