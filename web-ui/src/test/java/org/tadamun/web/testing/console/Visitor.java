package org.tadamun.web.testing.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import org.tadamun.web.testing.Person;

/** A person with a browser without scripts, signed in with the first page that they open. */
public final class Visitor {

  private static final int STEPS_MOST = 5;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  private final Person person;
  private boolean entered;
  private Runnable meanwhile = () -> {};

  Visitor(Person person) {
    this.person = person;
  }

  /** A visitor who is not signed in. */
  public static Visitor stranger() {
    return new Visitor(null);
  }

  public Person person() {
    return person;
  }

  /**
   * @param path below {@code /console/}, with its parameters
   */
  public Page open(String path) {
    if (person != null && !entered) {
      get(TestEntrance.PATH + "?who=" + person.publicId()).require(200);
      entered = true;
    }
    return get("/console/" + path);
  }

  /** Signs out by losing all cookies, without a request to the server. */
  public void signOut() {
    cookies.getCookieStore().removeAll();
    entered = false;
  }

  /** Another browser with the same cookies as now; later cookies do not reach it. */
  public Visitor twin() {
    Visitor twin = new Visitor(person);
    twin.entered = entered;
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> twin.cookies.getCookieStore().add(URI.create(base()), cookie));
    return twin;
  }

  /** The id of the session; empty without a session. */
  public String sessionId() {
    return cookie(TestEntrance.SESSION);
  }

  /** The header of all cookies that the browser sends, from each of its windows. */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + '=' + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Sets what another window does before this one follows its next redirect. It happens once. */
  public void meanwhile(Runnable act) {
    meanwhile = act;
  }

  /** The cookie by which a session goes on when its server is gone; empty if there is none. */
  public String stay() {
    return cookie(TestEntrance.STAY);
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Loses the session as if its server were gone: no server knows it any more. */
  public void loseSession() {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(TestEntrance.SESSION))
        .forEach(cookie -> cookie.setValue("0123456789abcdef"));
  }

  /** How many seconds the session may be idle; 0 without a session. */
  public int sessionSeconds() {
    return Integer.parseInt(get(TestEntrance.PATH).require(200).html());
  }

  private Page get(String path) {
    return page(send(request(URI.create(base() + path)).build()));
  }

  /** Sends a form from this page of ours, with the headers of a browser. */
  HttpResponse<String> post(URI from, URI to, Sent form) {
    return send(
        request(to)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Referer", from.toString())
            .header("Content-Type", form.type())
            .POST(form.body())
            .build());
  }

  Page page(HttpResponse<String> answer) {
    return new Page(this, answer);
  }

  /** Sends the request and follows redirects, as a browser does. */
  private HttpResponse<String> send(HttpRequest request) {
    HttpResponse<String> answer = sendOnce(request);
    for (int steps = 0; steps < STEPS_MOST && answer.statusCode() / 100 == 3; steps++) {
      String next = answer.headers().firstValue("Location").orElseThrow();
      Runnable act = meanwhile;
      meanwhile = () -> {};
      act.run();
      answer = sendOnce(request(answer.uri().resolve(next)).build());
    }
    return answer;
  }

  private HttpResponse<String> sendOnce(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(request.toString(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static HttpRequest.Builder request(URI to) {
    return HttpRequest.newBuilder(to)
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "text/html,*/*");
  }

  static String base() {
    return System.getProperty("tadamun.base-url");
  }
}
