package org.tadamun.kernel.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/** The mail that administrators send to themselves to see whether mail works. */
@ApplicationScoped
public class TestMail implements MailComposer {

  public static final String CAUSE = "mail.test";

  /** A named zone is shown as "UTC"; an offset alone would be shown as "Z". */
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  @Override
  public Set<String> toStaff() {
    return causes();
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    Instant at = Instant.parse(order.parameters().get("at"));
    Object[] arguments = {
      Languages.apart(order.parameters().get("name"), locale),
      Dates.moment(texts, at.atZone(UTC), locale),
      baseUrl
    };
    return MailText.of(texts, locale, "kernel.mail.test", arguments);
  }
}
