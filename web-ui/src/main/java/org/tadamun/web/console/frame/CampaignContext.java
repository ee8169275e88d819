package org.tadamun.web.console.frame;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.security.SignedIn;

/**
 * The campaign that a page is about. Pages get it by the view parameter {@code ?campaign=}; a
 * campaign that the reader may not see counts as missing. An ajax request does not send the
 * parameter again, so the view remembers it.
 */
@Named("campaignContext")
@RequestScoped
public class CampaignContext {

  private static final String REMEMBERED = CampaignContext.class.getName();

  @EJB private Campaigns campaigns;
  @EJB private Access access;
  @Inject private SignedIn signedIn;
  @Inject private DisplayBean display;

  private String slug;
  private List<CampaignView> all;
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Map<String, Set<String>> limits = new HashMap<>();

  public String getSlug() {
    if (slug == null) {
      slug = view().map(view -> (String) view.get(REMEMBERED)).orElse(null);
    }
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug == null || slug.isBlank() ? null : slug;
    view().ifPresent(view -> view.put(REMEMBERED, this.slug));
  }

  /** The map that lives as long as the page; empty outside a page. */
  private static Optional<Map<String, Object>> view() {
    return Optional.ofNullable(FacesContext.getCurrentInstance())
        .map(FacesContext::getViewRoot)
        .map(UIViewRoot::getViewMap);
  }

  /** All campaigns that the reader may see, for the switch. */
  public List<CampaignView> getAll() {
    if (all == null) {
      all = signedIn.isSomebody() ? campaigns.mine() : List.of();
    }
    return all;
  }

  public boolean isChosen() {
    return find() != null;
  }

  /**
   * The chosen campaign.
   *
   * @throws NotFound if there is none, or the reader may not see it
   */
  public CampaignView getView() {
    CampaignView found = find();
    if (found == null) {
      throw new NotFound();
    }
    return found;
  }

  private CampaignView find() {
    String wanted = getSlug();
    return wanted == null
        ? null
        : getAll().stream().filter(one -> one.slug().equals(wanted)).findFirst().orElse(null);
  }

  public long getId() {
    return getView().id();
  }

  public String getTitle() {
    return isChosen() ? display.localized(getView().title()) : "";
  }

  public boolean isSample() {
    return isChosen() && getView().sample();
  }

  /** The query for links to other pages of this campaign: {@code ?campaign=slug}. */
  public String getQuery() {
    return getSlug() == null
        ? ""
        : "?campaign=" + URLEncoder.encode(getSlug(), StandardCharsets.UTF_8);
  }

  /** The outcome of a form that redirects to this page. */
  public static String redirect(String page) {
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
  }

  /**
   * Whether the reader may do this in at least one country of the campaign; without a campaign, in
   * the whole installation.
   */
  public boolean may(String permission) {
    return once(
        "may " + permission,
        () ->
            isChosen()
                ? access.may(permission, getId())
                : signedIn.isSomebody() && access.mayEverywhere(permission));
  }

  /** As {@link #may}, but in this country; null for what concerns all countries. */
  public boolean mayIn(String permission, String country) {
    return once(permission + " in " + country, () -> access.mayIn(permission, getId(), country));
  }

  /** As {@link #may}, but in all countries of the campaign. */
  public boolean mayThroughout(String permission) {
    return once(
        permission + " throughout",
        () ->
            isChosen()
                ? access.mayThroughout(permission, getId())
                : signedIn.isSomebody() && access.mayEverywhere(permission));
  }

  /** Whether the reader may do this in the whole installation, whatever campaign is chosen. */
  public boolean mayEverywhere(String permission) {
    return once(
        permission + " everywhere",
        () -> signedIn.isSomebody() && access.mayEverywhere(permission));
  }

  /**
   * The countries of the campaign to which this right of the reader is limited; empty for no limit,
   * and without the right. For pages of a campaign only: without one there is nothing to limit.
   */
  public Set<String> limits(String permission) {
    return limits.computeIfAbsent(
        getSlug() + " " + permission,
        once -> may(permission) ? access.requireLimits(permission, getId()) : Set.of());
  }

  /** The countries to choose from in a form: the limits, and the present one, whichever it is. */
  public Set<String> limits(String permission, String present) {
    Set<String> choices = new TreeSet<>(limits(permission));
    if (!choices.isEmpty() && present != null && !present.isBlank()) {
      choices.add(present);
    }
    return choices;
  }

  /** The only country in which the reader may do this; null if there is a choice. */
  public String only(String permission) {
    Set<String> limits = limits(permission);
    return limits.size() == 1 ? limits.iterator().next() : null;
  }

  /**
   * Asks once for a page, however many buttons depend on it. The command behind a button asks again
   * for itself.
   */
  private boolean once(String question, BooleanSupplier answer) {
    Boolean known = answers.get(getSlug() + " " + question);
    if (known == null) {
      known = answer.getAsBoolean();
      answers.put(getSlug() + " " + question, known);
    }
    return known;
  }

  /** Drops everything that was read, after a change in the same request. */
  public void forget() {
    all = null;
    answers.clear();
    limits.clear();
  }
}
