package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.network.boundary.NetworkList;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** What is missing before a campaign can go live, in the campaign and in the installation. */
@Named
@RequestScoped
public class CampaignNeedsView {

  private static final int LANGUAGES_LEAST = 2;

  @EJB private Access access;
  @EJB private Petitions petitions;
  @EJB private Addressees addressees;
  @EJB private ActionLists actions;
  @EJB private EndorsementLists endorsements;
  @EJB private Mails mails;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * One step towards going live.
   *
   * @param page where it is done; null for readers who may not do it
   */
  public record Step(String key, boolean done, String page) {}

  /** The steps in a useful order: addressees come before the petition that is addressed to them. */
  public List<Step> getSteps() {
    CampaignView view = campaign.getView();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("texts", isWritten(view), "/console/campaign/edit"));
    boolean addressed =
        addressees.ofCampaign(view.id()).stream().anyMatch(AddresseeView::isAddressed);
    steps.add(new Step("addressee", addressed, form(Permission.ADDRESSEE_WRITE, "addressees")));
    boolean open = petitions.ofCampaign(view.id()).stream().anyMatch(PetitionView::isPublic);
    steps.add(new Step("petition", open, "/console/petition/list"));
    if (campaign.may(Permission.REPORT_READ)) {
      boolean acting = actions.count(view.id(), ActionFilter.ALL) > 0;
      steps.add(new Step("action", acting, form(Permission.ACTION_WRITE, "actions")));
      boolean endorsed = endorsements.count(view.id(), EndorsementFilter.ALL) > 0;
      steps.add(
          new Step("endorsement", endorsed, form(Permission.ENDORSEMENT_WRITE, "endorsements")));
    }
    return steps;
  }

  private String form(String permission, String things) {
    return campaign.may(permission) ? "/console/" + things + "/edit" : null;
  }

  /** Whether two languages are complete; others may come later. */
  private static boolean isWritten(CampaignView view) {
    return view.languages().stream().filter(tag -> TextGaps.in(tag, view.texts()).isEmpty()).count()
        >= LANGUAGES_LEAST;
  }

  /** A sentence for each of the campaign's languages in which something is missing. */
  public List<String> getGaps() {
    return campaign.getView().languages().stream().map(this::gap).filter(Objects::nonNull).toList();
  }

  private String gap(String language) {
    List<TextGaps.Part> gaps = TextGaps.in(language, campaign.getView().texts());
    Stream<String> named = gaps.stream().map(part -> text.of(part.key(), part.number()));
    return gaps.isEmpty()
        ? null
        : text.of(
            "console.campaign.step.texts.missing",
            display.language(language),
            PlaceTime.listed(named, display.getLocale()));
  }

  /**
   * Reasons why no signer would get a mail or could follow its link, so that nobody would be
   * counted; for staff who may see mails.
   */
  public List<String> getMissing() {
    if (!campaign.may(Permission.MAIL_READ)) {
      return List.of();
    }
    List<String> missing = new ArrayList<>();
    if (!mails.isSending()) {
      missing.add("mail");
    } else if (mails.isSenderLocal()) {
      missing.add("sender");
    }
    if (NetworkList.isOwnMachine(URI.create(baseUrl).getHost())) {
      missing.add("address");
    }
    return missing;
  }

  /** How many steps and reasons are left. */
  public long getOpen() {
    return getSteps().stream().filter(step -> !step.done()).count() + getMissing().size();
  }

  /** Whether the reader can change the configuration; others are told to ask an administrator. */
  public boolean isAdministrator() {
    return access.mayEverywhere(Permission.MAIL_WRITE);
  }
}
