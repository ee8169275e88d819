package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.frame.CampaignContext;

/** The addressees of the petition in the form, chosen from those of its campaign. */
@Named
@ViewScoped
public class PetitionAddressees implements Serializable {

  @EJB private transient Addressees known;
  @Inject private CampaignContext campaign;

  private String[] chosen = {};
  private String[] kept = {};

  /** Starts with the addressees of a stored petition. */
  void begin(List<Long> addressed) {
    chosen =
        addressed.stream()
            .map(id -> known.byId(id).orElseThrow(NotFound::new).publicId())
            .toArray(String[]::new);
    kept = chosen;
  }

  /**
   * The addressees to choose from: the present ones and those the petition had when the page
   * opened.
   */
  public List<AddresseeView> getChoices() {
    return ofCampaign().stream().filter(one -> one.isOffered(kept)).toList();
  }

  /** Whether the stored petition has no addressee, though its campaign has some. */
  public boolean isForgotten() {
    return kept.length == 0 && ofCampaign().stream().anyMatch(AddresseeView::isAddressed);
  }

  private List<AddresseeView> ofCampaign() {
    return known.ofCampaign(campaign.getId());
  }

  public String[] getChosen() {
    return chosen;
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen == null ? new String[0] : chosen;
  }
}
