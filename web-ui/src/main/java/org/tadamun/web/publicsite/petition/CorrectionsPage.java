package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.correction.boundary.CorrectionView;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** The public log of corrections to a petition's figures. */
@Named
@RequestScoped
public class CorrectionsPage implements SiteEndpoint {

  static final String PAGE = "page";
  private static final int LINES = 100;

  @EJB private Corrections corrections;
  @Inject private PetitionPage petition;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private Page<CorrectionView> lines;

  @Override
  public Answer answer(PublicRequest asked) {
    String slug = asked.value("slug");
    petition.load(slug, "countries");
    lines = corrections.list(slug, asked.query(PAGE), LINES);
    String title = text.get("petition.corrections.title");
    frame.page(title, text.of("petition.corrections.intro", petition.getTitle().text()));
    return Answer.page("corrections");
  }

  public Page<CorrectionView> getLines() {
    return lines;
  }

  public String getLink() {
    return request.link(petition.getPath() + "/corrections");
  }

  /** The address of the older lines, or null at the end. */
  public String getOlderLink() {
    return lines.next() == null ? null : getLink() + "?" + PAGE + "=" + lines.next();
  }

  public boolean isContinued() {
    return request.query(PAGE) != null;
  }
}
