package org.tadamun.web.console.organisations;

import com.ibm.icu.text.Collator;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.text.TextBean;

/** Lists the coalition's organisations; a chosen order follows the reader's language. */
@Named
@ViewScoped
public class OrganisationsListView implements Serializable {

  @EJB private transient Organisations organisations;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private LazyDataModel<OrganisationView> rows;

  /** The orders of the list; equal rows, and all rows at first, are sorted by slug. */
  enum Order {
    SLUG,
    NAME,
    ACRONYM,
    KIND,
    COUNTRY
  }

  public void load() {
    rows =
        new PagedRows<>(
            () -> organisations.all().size(),
            (sorting, first, most) -> sorted(sorting).stream().skip(first).limit(most).toList());
  }

  private List<OrganisationView> sorted(PagedRows.Sorting sorting) {
    Comparator<OrganisationView> chosen = by(sorting.or(Order.SLUG));
    return organisations.all().stream()
        .sorted(sorting.isChosen() && !sorting.ascending() ? chosen.reversed() : chosen)
        .toList();
  }

  private Comparator<OrganisationView> by(Order order) {
    Function<OrganisationView, String> shown =
        switch (order) {
          case SLUG -> OrganisationView::slug;
          case NAME -> one -> display.localized(one.name());
          case ACRONYM -> OrganisationView::acronym;
          case KIND -> one -> text.get("kernel.organisation.kind." + one.kind());
          case COUNTRY -> one -> display.country(one.country());
        };
    return Comparator.comparing(
        shown, Comparator.nullsLast(Collator.getInstance(display.getLocale())));
  }

  public LazyDataModel<OrganisationView> getRows() {
    return rows;
  }
}
