package org.tadamun.web.console.imports;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.web.console.file.Attachment;

/** Serves the file of an import unchanged, for the second person to check. */
@WebServlet("/console/petition/import-file")
public class ImportFileServlet extends HttpServlet {

  private static final int BEGIN = 16 * 1024;

  @EJB private Imports imports;
  @EJB private ImportLists lists;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    ImportView.File file = lists.one(id).file();
    try (InputStream in = imports.file(id)) {
      // Read first: until something has gone out, a refusal can still become the answer.
      byte[] begin = in.readNBytes(BEGIN);
      response.setContentType("application/octet-stream");
      // With the length a browser notices if the file breaks off.
      response.setContentLengthLong(file.bytes());
      Attachment.name(response, file.name());
      OutputStream out = response.getOutputStream();
      out.write(begin);
      in.transferTo(out);
    }
  }
}
