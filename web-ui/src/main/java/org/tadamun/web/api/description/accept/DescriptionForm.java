package org.tadamun.web.api.description.accept;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * The server knows the description as JSON, and as YAML that it calls plain text; who asks for YAML
 * by name is refused with a page. Here YAML has its name (RFC 9512) and those of before, and is
 * what everybody gets who has no wish. Browsers name HTML first: they show plain text, and would
 * only save anything else.
 */
@WebFilter(urlPatterns = "/openapi", asyncSupported = true)
public class DescriptionForm extends HttpFilter {

  private static final String ACCEPT = "Accept";
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    List<String> sent = Collections.list(request.getHeaders(ACCEPT));
    // The address says it then, whatever else is said.
    boolean named = request.getParameter("format") != null;
    response.addHeader("Vary", ACCEPT);
    Optional<String> type = AcceptedForm.of(named ? "" : String.join(",", sent));
    if (type.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
      return;
    }
    boolean json = type.get().endsWith("json");
    chain.doFilter(new Asked(request, json ? JSON : TEXT), new Named(response, type.get()));
  }

  /** In the words of the server. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String type;

    private Asked(HttpServletRequest request, String type) {
      super(request);
      this.type = type;
    }

    @Override
    public String getHeader(String name) {
      return ACCEPT.equalsIgnoreCase(name) ? type : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return ACCEPT.equalsIgnoreCase(name)
          ? Collections.enumeration(List.of(type))
          : super.getHeaders(name);
    }
  }

  /** In those of the caller. */
  private static final class Named extends HttpServletResponseWrapper {

    private static final String TYPE = "Content-Type";

    private final String type;

    private Named(HttpServletResponse response, String type) {
      super(response);
      this.type = type;
    }

    private String named(String told) {
      String server = type.endsWith("json") ? JSON : TEXT;
      return told == null || type.equals(server) || !told.startsWith(server) ? told : type;
    }

    @Override
    public void setContentType(String told) {
      super.setContentType(named(told));
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, TYPE.equalsIgnoreCase(name) ? named(value) : value);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, TYPE.equalsIgnoreCase(name) ? named(value) : value);
    }
  }
}
