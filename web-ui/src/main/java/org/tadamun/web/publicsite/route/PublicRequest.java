package org.tadamun.web.publicsite.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.text.ActiveLocale;

/**
 * What a public page may know of the request: its address, and nothing about its reader, since all
 * get the same bytes. {@code #{publicRequest}} in pages.
 */
@Named
@RequestScoped
public class PublicRequest {

  @Inject private Languages languages;
  @Inject private ActiveLocale active;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  private Visit visit;
  private Instant asOf;
  private String page;

  /** This page in one of the languages. */
  public record Alternate(
      String lang, String name, String dir, String url, String absolute, boolean current) {}

  public void open(Visit now) {
    this.visit = now;
    this.page = now.path();
    active.set(now.locale());
  }

  public Locale locale() {
    return visit.locale();
  }

  public String getLang() {
    return visit.locale().toLanguageTag();
  }

  public String getDir() {
    return Languages.direction(getLang());
  }

  /** The path of the page below the language, such as {@code /petitions/x}. */
  public String getPath() {
    return page;
  }

  /** Gives the answer the path of another page: the errors of a form get that of the form. */
  public void standsFor(String path) {
    this.page = path;
  }

  public String value(String variable) {
    return visit.values().get(variable);
  }

  /** A query parameter that the route declares, or null. */
  public String query(String name) {
    return visit.query().get(name);
  }

  public FormData form() {
    return visit.form();
  }

  /** The address of a path below this language. */
  public String link(String path) {
    return visit.contextPath() + RoutePlace.address(getLang(), path);
  }

  /** The full address of a path below this language. */
  public String absolute(String path) {
    return baseUrl + RoutePlace.address(getLang(), path);
  }

  /** The address of a path outside the languages: {@code /api/v1/}, {@code /console/}. */
  public String root(String path) {
    return visit.contextPath() + path;
  }

  public String getCanonical() {
    return absolute(getPath());
  }

  public List<Alternate> getAlternates() {
    return languages.shipped().stream()
        .map(Locale::toLanguageTag)
        .map(lang -> alternate(lang, Languages.nativeName(lang)))
        .toList();
  }

  private Alternate alternate(String lang, String name) {
    return new Alternate(
        lang,
        name,
        Languages.direction(lang),
        visit.address(lang, page),
        baseUrl + RoutePlace.address(lang, page),
        lang.equals(getLang()));
  }

  /** Says that a figure on the page is of that moment, which limits how long the page is kept. */
  public void showsFiguresOf(Instant moment) {
    if (asOf == null || moment.isBefore(asOf)) {
      asOf = moment;
    }
  }

  /** The moment of the oldest figure on the page, or null. */
  public Instant oldestFigure() {
    return asOf;
  }

  /** Whether the page is in a frame of another site. */
  public boolean isFramed() {
    return RoutePlace.isFramed(visit.path());
  }

  /** The target of links to pages that may not be framed. */
  public String getTarget() {
    return isFramed() ? "_blank" : "_self";
  }

  /** Whether the address is known to one person only. */
  public boolean isSecret() {
    return visit.secret();
  }
}
