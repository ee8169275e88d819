package org.tadamun.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.actions.action.boundary.since.Ended;
import org.tadamun.actions.programme.boundary.PlaceTime;

/** How pages say that a campaign has ended, at actions that it had called for. */
@Named
@ApplicationScoped
public class EndPhrases {

  @Inject private ActiveLocale active;
  @Inject private TextBean text;

  /** Empty where nothing is to be said. */
  public String ended(Ended ended) {
    return ended == null
        ? ""
        : text.of(
            "actions.public.ended",
            PlaceTime.date(ended.on().atStartOfDay(), active.get()),
            text.get("kernel.campaign.state." + ended.outcome()));
  }
}
