package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.petition.delivery.boundary.DeliveryFilter;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.text.TextBean;

/** All attempts of a campaign; the filter is in the address. */
@Named
@ViewScoped
public class DeliveryListView implements Serializable {

  @EJB private transient Addressees addressees;
  @EJB private transient DeliveryLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private DeliveryOutcome outcome;
  private DeliveryChannel channel;
  private boolean due;
  private boolean incident;
  private String country;
  private String addressee;
  private String pack;
  private LazyDataModel<DeliveryView> rows;

  public void load() {
    long campaignId = campaign.getId();
    DeliveryFilter filter = filter();
    rows =
        new PagedRows<>(
            () -> lists.count(campaignId, filter),
            (sorting, first, most) ->
                lists.at(
                    campaignId,
                    filter,
                    sorting.or(DeliveryFilter.Order.WHEN),
                    display.getLocale(),
                    sorting.ascending(),
                    first,
                    most));
  }

  private DeliveryFilter filter() {
    return new DeliveryFilter(
        outcome, channel, due, incident, filled(country), addresseeId(), filled(pack));
  }

  private static String filled(String given) {
    return given == null || given.isEmpty() ? null : given;
  }

  /** An addressee that this campaign does not know has no attempts. */
  private Long addresseeId() {
    return filled(addressee) == null
        ? null
        : addressees
            .byPublicId(addressee)
            .filter(one -> one.campaignId() == campaign.getId())
            .map(AddresseeView::id)
            .orElse(-1L);
  }

  public List<StateOption> getOutcomes() {
    return StateOption.of(
        text.get("console.filter.all"),
        lists.figures(campaign.getId(), filter().with(null)),
        one -> text.get("delivery.outcome." + one));
  }

  public boolean isFiltered() {
    return !filter().equals(DeliveryFilter.ALL);
  }

  public LazyDataModel<DeliveryView> getRows() {
    return rows;
  }

  public DeliveryChannel[] getChannels() {
    return DeliveryChannel.values();
  }

  public List<AddresseeView> getAddressees() {
    return addressees.ofCampaign(campaign.getId());
  }

  public DeliveryOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(DeliveryOutcome outcome) {
    this.outcome = outcome;
  }

  public String getOutcomeName() {
    return outcome == null ? "" : outcome.name();
  }

  public DeliveryChannel getChannel() {
    return channel;
  }

  public void setChannel(DeliveryChannel channel) {
    this.channel = channel;
  }

  public boolean isDue() {
    return due;
  }

  public void setDue(boolean due) {
    this.due = due;
  }

  public boolean isIncident() {
    return incident;
  }

  public void setIncident(boolean incident) {
    this.incident = incident;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public String getPack() {
    return pack;
  }

  /** The public id of a pack. */
  public void setPack(String pack) {
    this.pack = pack;
  }
}
