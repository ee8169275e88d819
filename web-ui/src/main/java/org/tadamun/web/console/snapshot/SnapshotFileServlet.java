package org.tadamun.web.console.snapshot;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.snapshot.boundary.FrozenFile;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * Serves a file of a pack to signed-in staff. The HTML page opens in the browser for printing,
 * under a policy that forbids all scripts; other files are downloaded.
 */
@WebServlet(SnapshotPages.FILES + "*")
public class SnapshotFileServlet extends HttpServlet {

  @EJB private SnapshotLists lists;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    String form = request.getParameter("form");
    FrozenFile file =
        SnapshotPages.SIGNATURE.equals(form)
            ? lists.signature(id)
            : lists.file(id, form(form), request.getParameter("language"));
    String shown = SnapshotForm.HTML.name().equals(form) ? "inline" : "attachment";
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.setHeader("Content-Disposition", shown + "; filename=\"" + file.name() + '"');
    response.setHeader(ResponseHeaders.POLICY, ResponseHeaders.FROZEN);
    response.getOutputStream().write(file.content());
  }

  private static SnapshotForm form(String name) {
    return Arrays.stream(SnapshotForm.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
