package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tadamun.petition.delivery.boundary.Receipts;
import org.tadamun.web.console.file.Attachment;

/** Sends the picture of a receipt as a file for saving; it is never shown within our pages. */
@WebServlet(DeliveryPages.RECEIPT)
public class ReceiptServlet extends HttpServlet {

  @EJB private Receipts receipts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Attachment.send(response, receipts.read(request.getParameter("id")));
  }
}
