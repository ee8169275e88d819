package org.tadamun.web.publicsite.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * Says what was done after a button was pressed. It names no petition, so it reveals nothing about
 * anybody.
 */
@Named
@RequestScoped
public class NoticePage implements SiteEndpoint {

  private static final Map<String, String> KEYS =
      Map.of(
          "/withdrawn", "petition.withdraw.done",
          "/entry-withdrawn", "petition.withdraw.entry",
          "/erased", "petition.erase.done",
          "/entry-deleted", "petition.not-me.done",
          "/held", "petition.confirm.held");

  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private String key;

  @Override
  public Answer answer(PublicRequest request) {
    key = KEYS.get(request.getPath());
    frame.page(getTitle(), null).unlisted();
    return Answer.page("notice");
  }

  public String getTitle() {
    return text.get(key + ".title");
  }

  public String getWords() {
    return text.get(key + ".text");
  }
}
