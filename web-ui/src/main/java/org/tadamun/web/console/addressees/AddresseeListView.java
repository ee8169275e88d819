package org.tadamun.web.console.addressees;

import com.ibm.icu.text.Collator;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.addressee.boundary.AddresseeFilter;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.boundary.Country;
import org.tadamun.web.console.address.NarrowedList;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.text.TextBean;

/**
 * The addressees of a campaign: forty embassies and some hundred members of a parliament. The
 * filter is in the address; the order is that of the reader's language.
 */
@Named
@ViewScoped
public class AddresseeListView extends NarrowedList {

  @EJB private transient Addressees addressees;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private AddresseeKind kind;
  private final Set<String> hosts = new TreeSet<>();
  private LazyDataModel<AddresseeView> rows;

  /** The sort orders; equal ones are sorted by country, city and name. */
  enum Order {
    NAME,
    KIND,
    HOST,
    CITY
  }

  public void load() {
    long campaignId = campaign.getId();
    AddresseeFilter filter = filter();
    addressees.ofCampaign(campaignId).forEach(one -> hosts.add(one.details().hostCountry()));
    rows =
        new PagedRows<>(
            () -> found(campaignId, filter).count(),
            (sorting, first, most) ->
                found(campaignId, filter).sorted(order(sorting)).skip(first).limit(most).toList());
  }

  private Stream<AddresseeView> found(long campaignId, AddresseeFilter filter) {
    return addressees.ofCampaign(campaignId).stream().filter(filter::holds);
  }

  /**
   * By host country until the reader chooses, because coordinators think of addressees by country.
   */
  private Comparator<AddresseeView> order(PagedRows.Sorting sorting) {
    Comparator<AddresseeView> chosen = by(sorting.or(Order.HOST));
    return (sorting.isChosen() && !sorting.ascending() ? chosen.reversed() : chosen)
        .thenComparing(by(Order.HOST))
        .thenComparing(by(Order.CITY))
        .thenComparing(by(Order.NAME))
        .thenComparing(AddresseeView::id);
  }

  private Comparator<AddresseeView> by(Order order) {
    Function<AddresseeView, String> shown =
        switch (order) {
          case NAME -> one -> display.localized(one.name());
          case KIND -> one -> text.get("kernel.addressee.kind." + one.details().kind());
          case HOST -> one -> display.country(one.details().hostCountry());
          case CITY -> one -> one.details().city() == null ? "" : one.details().city();
        };
    return Comparator.comparing(shown, Collator.getInstance(display.getLocale()));
  }

  private AddresseeFilter filter() {
    return new AddresseeFilter(words, kind, country);
  }

  public boolean isFiltered() {
    return !filter().equals(AddresseeFilter.ALL);
  }

  /** Whether there is any addressee, whatever the filter shows. */
  public boolean isBegun() {
    return !hosts.isEmpty();
  }

  public LazyDataModel<AddresseeView> getRows() {
    return rows;
  }

  public AddresseeKind[] getKinds() {
    return AddresseeKind.values();
  }

  /** The host countries that occur. */
  public List<Country> getCountries() {
    return display.countriesAmong(hosts);
  }

  public AddresseeKind getKind() {
    return kind;
  }

  public void setKind(AddresseeKind kind) {
    this.kind = kind;
  }
}
