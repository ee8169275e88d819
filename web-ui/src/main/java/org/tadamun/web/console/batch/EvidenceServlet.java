package org.tadamun.web.console.batch;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.web.console.file.Attachment;

/**
 * Sends a batch's evidence as a file for saving: a stranger's PDF is never shown within our pages.
 */
@WebServlet("/console/petition/evidence")
public class EvidenceServlet extends HttpServlet {

  @EJB private Batches batches;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Attachment.send(response, batches.evidence(request.getParameter("id")));
  }
}
