package org.tadamun.web.console.batch;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.batch.boundary.EvidenceContent;

/**
 * A batch's evidence as a file to be kept and opened elsewhere: a stranger's PDF is never shown
 * within our own pages.
 */
@WebServlet("/console/petition/evidence")
public class EvidenceServlet extends HttpServlet {

  @EJB private Batches batches;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EvidenceContent file = batches.evidence(request.getParameter("id"));
    String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    response.getOutputStream().write(file.content());
  }
}
