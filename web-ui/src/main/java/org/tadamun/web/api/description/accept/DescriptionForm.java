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
 * Serves {@code /openapi} under all common media types. The server knows JSON, and YAML as plain
 * text only, and refuses requests for YAML by name. Here YAML has its name (RFC 9512) and its older
 * names, and is the default. A request that prefers HTML comes from a browser and gets plain text,
 * which it shows instead of saving it.
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
    // The parameter decides then, whatever the header says.
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

  /** The request, with the media type as the server knows it. */
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

  /** The response, with the media type as the caller asked for it. */
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
