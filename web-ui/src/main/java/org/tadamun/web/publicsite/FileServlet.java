package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.web.publicsite.page.PageSending;
import org.tadamun.web.publicsite.page.SiteFiles;
import org.tadamun.web.publicsite.page.StoredPage;

/** Sends style sheets and images, to be kept for a year: a changed file has another address. */
@WebServlet(SiteFiles.PATH + "*")
public class FileServlet extends HttpServlet {

  @Inject private SiteFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    int slash = path.lastIndexOf('/');
    StoredPage file = files.get(path.substring(slash + 1));
    if (file.status() == HttpServletResponse.SC_NOT_FOUND) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // A page made just before an update may still name the old hash; it gets the present file.
    boolean present = path.equals('/' + file.etag() + path.substring(Math.max(slash, 0)));
    PageSending.sendFile(file, present, request, response);
  }
}
