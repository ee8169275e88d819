package org.tadamun.web.console.staff;

import com.ibm.icu.text.Collator;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;

/**
 * The page that lists the staff, sorted for the reader's language, with the form that invites
 * somebody into the chosen campaign or everywhere. The words searched for are part of the page's
 * address. A mail address is not: the ids of those found stand there instead.
 */
@Named
@ViewScoped
public class StaffListView implements Serializable {

  private static final String FOUND =
      "/console/staff/list?faces-redirect=true&includeViewParams=true";
  private static final Pattern OF_ADDRESS = Pattern.compile("\\S@");
  private static final String BETWEEN = ".";
  private static final String NOBODY = "none";

  @EJB private transient Staff staff;
  @EJB private transient Invitations invitations;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private GivenRoles roles;
  @Inject private Feedback feedback;
  @Inject private InvitationWords told;

  private String query;
  private String words;
  private String found;
  private transient String typed;
  private transient List<StaffView> rows;
  private String name;
  private String email;
  private String language;
  private RoleForm form;

  /** Makes the form once per page, so that what was typed is kept. */
  public void load() {
    if (form == null) {
      query = campaign.getQuery();
      language = display.getLang();
      form = roles.form();
    }
  }

  /** The staff as they were when the page was opened, also while the reader turns its pages. */
  public List<StaffView> getRows() {
    if (rows == null) {
      List<String> ids = found == null ? List.of() : List.of(found.split(Pattern.quote(BETWEEN)));
      rows =
          staff.visible().stream()
              .filter(one -> found == null ? one.fits(words) : ids.contains(one.publicId()))
              .sorted(
                  Comparator.comparing(StaffView::name, Collator.getInstance(display.getLocale())))
              .toList();
    }
    return rows;
  }

  public boolean isFiltered() {
    return found != null || words != null && !words.isBlank();
  }

  public String search() {
    boolean address = OF_ADDRESS.matcher(Folded.of(typed)).find();
    words = address ? null : typed;
    found = address ? ids(typed) : null;
    return FOUND;
  }

  private String ids(String address) {
    String ids =
        staff.visible().stream()
            .filter(one -> one.fits(address))
            .map(StaffView::publicId)
            .collect(Collectors.joining(BETWEEN));
    return ids.isEmpty() ? NOBODY : ids;
  }

  public String invite() {
    return feedback.attempt(
        () -> {
          feedback.done(
              said(
                  invitations
                      .invite(new Invitations.Draft(name, email, language, roles.request(form)))
                      .outcome()));
          return CampaignContext.redirect("/console/staff/list" + query);
        });
  }

  private String said(Invitations.Outcome outcome) {
    return switch (outcome) {
      case INVITED, INVITED_AGAIN -> told.sent();
      case PRESENT -> told.present();
      case HAS_ROLE -> "console.staff.invited.has-role";
      case SHUT_OUT -> "console.staff.invited.shut-out";
    };
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getFound() {
    return found;
  }

  public void setFound(String found) {
    this.found = found == null || found.isBlank() ? null : found;
  }

  public String getTyped() {
    return typed == null ? words : typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public RoleForm getForm() {
    return form;
  }
}
