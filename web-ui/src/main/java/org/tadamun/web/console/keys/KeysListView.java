package org.tadamun.web.console.keys;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ApiKeyView;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.text.ActorNames;

/**
 * Lists the keys with which other systems call the API, with buttons that revoke a key and erase
 * its name. The list is read once for the page, because a button knows only its row, and after a
 * new key another one would have that row.
 */
@Named
@ViewScoped
public class KeysListView implements Serializable {

  private static final String PAGE =
      "/console/keys/list?faces-redirect=true&includeViewParams=true";

  @EJB private transient Access access;
  @EJB private transient ApiKeys keys;
  @EJB private transient Organisations organisations;
  @EJB private transient Staff staff;
  @Inject private ActorNames actors;
  @Inject private Feedback feedback;

  private transient List<Row> rows;

  /**
   * A key with the name of its organisation; its state is one of the words of console.key.state.
   *
   * @param maker the staff member who made it; null if no longer known
   * @param makerOut whether the maker has been shut out or erased
   */
  public record Row(
      ApiKeyView key, LocalizedText organisation, String state, String maker, boolean makerOut) {

    static Row of(ApiKeyView key, LocalizedText organisation, String maker, boolean makerOut) {
      return new Row(key, organisation, stateOf(key), maker, makerOut);
    }

    private static String stateOf(ApiKeyView key) {
      if (key.isRevoked()) {
        return "REVOKED";
      }
      return key.expired() ? "EXPIRED" : "ACTIVE";
    }
  }

  /** Refuses before the page is drawn; later, the refusal would be logged as an error. */
  public void open() {
    access.requireEverywhere(Permission.KEY_WRITE);
  }

  public List<Row> getRows() {
    if (rows == null) {
      Map<Long, LocalizedText> names =
          organisations.all().stream()
              .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
      List<ApiKeyView> all = keys.all();
      Map<String, String> makers = actors.of(all.stream().map(ApiKeyView::madeBy).toList());
      Set<String> in = in();
      rows =
          all.stream()
              .map(
                  key ->
                      Row.of(
                          key,
                          names.get(key.organisationId()),
                          key.madeBy() == null ? null : makers.get(key.madeBy()),
                          isOut(key.madeBy(), in)))
              .toList();
    }
    return rows;
  }

  /** The actors of the staff who are not shut out; erased staff are not among them. */
  private Set<String> in() {
    return staff.visible().stream()
        .filter(one -> one.state() != StaffState.INACTIVE)
        .map(one -> CurrentActor.STAFF_PREFIX + one.publicId())
        .collect(Collectors.toSet());
  }

  private static boolean isOut(String maker, Set<String> in) {
    return maker != null && maker.startsWith(CurrentActor.STAFF_PREFIX) && !in.contains(maker);
  }

  public String revoke(String publicId) {
    return feedback.attempt(() -> keys.revoke(publicId), "console.key.revoked", PAGE);
  }

  public String erase(String publicId) {
    return feedback.attempt(() -> keys.eraseName(publicId), "console.key.erased", PAGE);
  }
}
