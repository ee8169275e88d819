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

/** The end of the session that asks, in the words of its reader. */
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

  /** Not of whoever must set up a second factor first: nothing but that page answers him. */
  public boolean isAsked() {
    return signedIn.identity().filter(staff -> !staff.secondFactorDue()).isPresent();
  }

  /** Seconds until its page asks for the first time: before, there is nothing to say. */
  public long getSeconds() {
    return warning().map(SessionWarning::seconds).orElse(0L);
  }

  /** What is to be said now, and in how many seconds it is asked again. */
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
    // A password shown again ends the session, which begins anew by the code.
    String words = factors.own().isOn() ? "console.session.last.code" : "console.session.last";
    return text.of(words, display.time(due.ends().last()));
  }
}
