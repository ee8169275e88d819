package org.tadamun.web.console.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Optional;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.TextBean;

/** What to tell the reader about the end of their session. */
@Named
@RequestScoped
public class SessionEndView {

  @EJB private SecondFactors factors;
  @Inject private SignedIn signedIn;
  @Inject private DisplayBean display;
  @Inject private TextBean text;
  @Inject private Clock clock;

  private Optional<SessionWarning> warning() {
    return signedIn.ends().map(ends -> new SessionWarning(ends, clock.instant()));
  }

  /**
   * Whether pages ask at all. Not for staff who must first set up a second factor: only that page
   * answers them.
   */
  public boolean isAsked() {
    return signedIn.identity().filter(staff -> !staff.secondFactorDue()).isPresent();
  }

  /** Seconds until the page asks for the first time; nothing is to be said before. */
  public long getSeconds() {
    return warning().map(SessionWarning::seconds).orElse(0L);
  }

  /** The answer: the warnings that are due now, and after how many seconds the page asks again. */
  JsonObject answer() {
    JsonObjectBuilder answer = Json.createObjectBuilder().add("seconds", getSeconds());
    warning().filter(SessionWarning::isOfRest).ifPresent(due -> answer.add("rest", restWords(due)));
    warning().filter(SessionWarning::isOfLast).ifPresent(due -> answer.add("last", lastWords(due)));
    return answer.build();
  }

  private String restWords(SessionWarning due) {
    return text.of("console.session.rest", due.minutes(), display.time(due.ends().rest()));
  }

  private String lastWords(SessionWarning due) {
    // Signing in again in another window ends this session until the code is entered there.
    String words = factors.own().isOn() ? "console.session.last.code" : "console.session.last";
    return text.of(words, display.time(due.ends().last()));
  }
}
