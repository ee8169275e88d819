package org.tadamun.web.console.keys;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ApiKeyView;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.frame.Feedback;

/**
 * The keys with which other systems call the API, and the button that ends one. They are read once
 * for the page: a button knows only the number of its row, and a key made since would push another
 * one under it.
 */
@Named
@ViewScoped
public class KeysListView implements Serializable {

  @EJB private transient Access access;
  @EJB private transient ApiKeys keys;
  @EJB private transient Organisations organisations;
  @Inject private Feedback feedback;

  private transient List<Row> rows;

  /**
   * A key with the name of its organisation; its state is one of the words of console.key.state.
   */
  public record Row(ApiKeyView key, LocalizedText organisation, String state) {

    static Row of(ApiKeyView key, LocalizedText organisation) {
      return new Row(key, organisation, stateOf(key));
    }

    private static String stateOf(ApiKeyView key) {
      if (key.isRevoked()) {
        return "REVOKED";
      }
      return key.expired() ? "EXPIRED" : "ACTIVE";
    }
  }

  /** Refuses before anything is drawn, where a refusal would be logged as a failure. */
  public void open() {
    access.requireEverywhere(Permission.KEY_WRITE);
  }

  public List<Row> getRows() {
    if (rows == null) {
      Map<Long, LocalizedText> names =
          organisations.all().stream()
              .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
      rows = keys.all().stream().map(key -> Row.of(key, names.get(key.organisationId()))).toList();
    }
    return rows;
  }

  public String revoke(String publicId) {
    return feedback.attempt(
        () -> {
          keys.revoke(publicId);
          feedback.done("console.key.revoked");
          return "/console/keys/list?faces-redirect=true&includeViewParams=true";
        });
  }
}
