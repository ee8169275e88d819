package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds which signatures stand on a page of a list, in the list's order, without sorting those that
 * do not: Derby cannot read an index backwards, and would sort millions for twenty-five. So the
 * places of the order are walked through in stretches, each longer than the last, until enough are
 * found. What is skipped is counted in the index, stretch by stretch, and where more lie close
 * together than are sorted in no time, the stretches become shorter again.
 */
@Dependent
public class SignatureWalk {

  private static final int LONGER = 8;

  private static final Set<SignatureState> ALL = EnumSet.allOf(SignatureState.class);

  private final Clock clock;
  private final StretchQuery query;

  @Inject
  SignatureWalk(Clock clock, StretchQuery query) {
    this.clock = clock;
    this.query = query;
  }

  /**
   * @param before what was last on the page before; null for the first page
   */
  public List<ListPosition> before(
      long petitionId, SignatureFilter filter, ListPosition before, int most) {
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, ALL);
    Stretch all = all(wanted.order(), filter);
    if (before == null) {
      return walk(wanted, all, true, 0, most);
    }
    List<ListPosition> found = new ArrayList<>();
    if (wanted.order().isTime()) {
      found.addAll(sameMoment(petitionId, filter, before, most));
    }
    if (found.size() < most) {
      found.addAll(walk(wanted, all.before(before.place()), true, 0, most - found.size()));
    }
    return found;
  }

  /** A file brings many of one moment; they are in the order of their numbers. */
  private List<ListPosition> sameMoment(
      long petitionId, SignatureFilter filter, ListPosition before, int most) {
    SignatureFilterSql same = SignatureFilterSql.ofMoment(petitionId, filter, ALL, before.place());
    return walk(same, query.numbers().before(before.id()), true, 0, most).stream()
        .map(found -> new ListPosition(before.place(), found.id()))
        .toList();
  }

  /**
   * @param skipped how many stand on the pages before
   * @param down the newest first
   */
  public List<ListPosition> at(
      long petitionId, SignatureFilter filter, boolean down, long skipped, int most) {
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, ALL);
    return walk(wanted, all(wanted.order(), filter), down, skipped, most);
  }

  /** How many there are in each of these states; a filter by state leaves out the others. */
  Map<SignatureState, Long> count(
      long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, among);
    return wanted.isNone() ? Map.of() : query.states(wanted, wanted.order().within(filter));
  }

  private Stretch all(ListOrder order, SignatureFilter filter) {
    return order.isTime() ? order.within(filter) : query.numbers();
  }

  private List<ListPosition> walk(
      SignatureFilterSql wanted, Stretch all, boolean down, long skipped, int most) {
    Stretch outside = outside(wanted.order(), all, down);
    long skip = skipped;
    List<ListPosition> found = new ArrayList<>();
    if (!outside.isEmpty()) {
      long passed = skip == 0 ? 0 : query.number(wanted, outside);
      if (passed >= skip) {
        found.addAll(query.page(wanted, outside, down, skip, most));
      }
      skip = Math.max(0, skip - passed);
    }
    long shortest = wanted.order().shortest();
    long width = shortest;
    Stretch dense = Stretch.NONE;
    Stretch seen = outside.farEdge(down);
    Stretch here = seen.next(all, down, width);
    while (found.size() < most && !here.isEmpty()) {
      long passed = passed(wanted, here, skip, width > shortest);
      if (passed > skip && passed > StretchQuery.SORTED_MOST && width > shortest) {
        dense = here;
        width /= LONGER;
      } else {
        if (passed >= skip) {
          found.addAll(query.page(wanted, here, down, skip, most - found.size()));
        }
        skip = Math.max(0, skip - passed);
        seen = here;
        width *= dense.contains(seen) ? 1 : LONGER;
      }
      here = seen.next(all, down, width);
    }
    return found;
  }

  /**
   * How many lie in a stretch, as exactly as it matters: where nothing is skipped any more, only
   * whether they are too many. There are no more of numbers than the stretch is long.
   */
  private long passed(SignatureFilterSql wanted, Stretch here, long skip, boolean longer) {
    if (skip > 0) {
      return query.number(wanted, here);
    }
    return longer && wanted.order().isTime() ? query.some(wanted, here) : 0;
  }

  /**
   * What is dated later than now, or earlier than the first one that is there: a time without a
   * bound ends where its signatures do. That is hardly any, and is read at once.
   */
  private Stretch outside(ListOrder order, Stretch all, boolean down) {
    if (down) {
      return all.from(order.isTime() ? ListOrder.place(clock.instant()) : all.end());
    }
    return all.before(order.isTime() ? query.oldest() : all.first());
  }
}
