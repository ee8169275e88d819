package org.tadamun.web.console.export;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.petition.export.boundary.ExportFile;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.web.console.frame.DisplayBean;

/** Sends the file of an export, which is made while it is sent. */
@WebServlet("/console/petition/export-file")
public class ExportFileServlet extends HttpServlet {

  @EJB private Exports exports;
  @Inject private DisplayBean display;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportFile file = head(request, response);
    file.content().write(response.getOutputStream());
  }

  /** Does not make the file, since no row is sent and none must be recorded. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) {
    head(request, response);
  }

  private ExportFile head(HttpServletRequest request, HttpServletResponse response) {
    TraitFilter typed =
        new TraitFilter(
            request.getParameter("organisation"), request.getParameter("locality"), false);
    ExportFile file = exports.file(request.getParameter("id"), typed, display.getLocale());
    response.setContentType(file.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + '"');
    response.setHeader("Cache-Control", "private, no-store");
    return file;
  }
}
