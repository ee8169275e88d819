package org.tadamun.web.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.version.boundary.Preview;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.petition.PetitionPage;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** The petition's public page with what is looked at, and what stands above it. */
@Named
@RequestScoped
public class PreviewPage implements SiteEndpoint {

  @Inject private DisplayBean display;
  @Inject private PetitionPage petition;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private Preview preview;
  private String window;
  private Banner banner;

  /**
   * What the reader is told, in his own language: that of the page may be one that he cannot read.
   *
   * @param back where the texts are written, with the name of that page
   */
  public record Banner(
      String lang,
      String dir,
      String title,
      String explanation,
      String form,
      String back,
      String texts) {}

  /**
   * Before the page has its language.
   *
   * @param back where the texts are written
   */
  void lookAt(Preview seen, String back) {
    preview = seen;
    window = text.get("petition.preview");
    banner =
        new Banner(
            display.getLang(),
            display.getDir(),
            text.get("petition.preview.title"),
            text.get("petition.preview.text"),
            text.get("petition.preview.form"),
            back,
            text.get("version.console.title"));
  }

  @Override
  public Answer answer(PublicRequest now) {
    frame.leadTo(preview.petition().slug());
    petition.show(preview.petition(), preview.campaign(), "petition");
    // Beside a window with the public page, nothing else in the list of windows tells them apart.
    frame.page(text.of("site.page-title", window, frame.getTitle()), frame.getDescription());
    petition.count();
    return Answer.page("petition");
  }

  /** Whether the page is one: what asks, stands on all. */
  public boolean isShown() {
    return banner != null;
  }

  public Banner getBanner() {
    return banner;
  }
}
