package org.tadamun.web.console.imports;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.imports.boundary.FaultView;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.web.console.file.Download;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * Serves the errors of a file as a table for correcting it; nothing of the file itself is in it.
 */
@WebServlet("/console/petition/import-errors")
public class ImportErrorsServlet extends HttpServlet {

  @EJB private ImportLists lists;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    Page<FaultView> first = page(id, null);
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"errors-" + id + ".csv\"");
    Csv csv = Csv.file(response.getWriter());
    csv.row(
        text.get("imports.fault.line"),
        text.get("imports.fault.field"),
        text.get("imports.fault.message"));
    Download.write(csv, () -> write(csv, id, first), response::isCommitted, text.get("export.cut"));
  }

  private void write(Csv csv, String id, Page<FaultView> first) {
    Page<FaultView> page = first;
    write(csv, page);
    while (page.next() != null) {
      page = page(id, page.next());
      write(csv, page);
    }
    if (lists.one(id).errorsCut()) {
      csv.row(text.of("imports.faults.cut", lists.countFaults(id)));
    }
  }

  private Page<FaultView> page(String id, String cursor) {
    return lists.faults(id, display.getLocale(), cursor, Page.MOST);
  }

  private void write(Csv csv, Page<FaultView> page) {
    for (FaultView fault : page.items()) {
      csv.row(fault.line(), field(fault), fault.message());
    }
  }

  private String field(FaultView fault) {
    return text.get(fault.isOfRow() ? "imports.fault.row" : "imports.field." + fault.column());
  }
}
