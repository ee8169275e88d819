package org.tadamun.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tadamun.web.security.method.PostOnly;

/**
 * Asked by the page of whoever types for longer than a session rests: asking is an act of his, so
 * that what he has typed finds him signed in when he saves it (docs/adr/031). And of whoever says
 * that he stays when he is told of the end (docs/adr/264).
 */
@WebServlet("/console/still-typing")
public class StillTyping extends PostOnly {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
