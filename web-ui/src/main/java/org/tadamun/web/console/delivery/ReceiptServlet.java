package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.petition.batch.boundary.EvidenceContent;
import org.tadamun.petition.delivery.boundary.Receipts;

/** The picture of a receipt as a file to be kept; it is never shown within our own pages. */
@WebServlet(DeliveryPages.RECEIPT)
public class ReceiptServlet extends HttpServlet {

  @EJB private Receipts receipts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EvidenceContent file = receipts.read(request.getParameter("id"));
    String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    response.getOutputStream().write(file.content());
  }
}
