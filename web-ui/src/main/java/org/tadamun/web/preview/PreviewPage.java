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

/** The petition's public page with the text that is previewed, and the banner above it. */
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
   * The banner, in the language of the staff member, who may not read that of the page.
   *
   * @param back the address where the texts are written
   * @param texts the name of that page
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
   * Prepares the banner; to be called before the page sets its own language.
   *
   * @param back the address where the texts are written
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
    // Distinguishes this window from one with the public page.
    frame.page(text.of("site.page-title", window, frame.getTitle()), frame.getDescription());
    petition.count();
    return Answer.page("petition");
  }

  /** Whether this request is a preview: the template of all public pages asks. */
  public boolean isShown() {
    return banner != null;
  }

  public Banner getBanner() {
    return banner;
  }
}
