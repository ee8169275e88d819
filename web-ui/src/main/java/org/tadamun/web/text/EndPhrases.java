package org.tadamun.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.actions.action.boundary.since.Ended;
import org.tadamun.actions.programme.boundary.PlaceTime;

/** The sentence at a campaign's actions that says that the campaign has ended. */
@Named
@ApplicationScoped
public class EndPhrases {

  @Inject private ActiveLocale active;
  @Inject private TextBean text;

  /** The sentence; empty for null. */
  public String ended(Ended ended) {
    return ended == null
        ? ""
        : text.of(
            "actions.public.ended",
            PlaceTime.date(ended.on().atStartOfDay(), active.get()),
            text.get("kernel.campaign.state." + ended.outcome()));
  }
}
