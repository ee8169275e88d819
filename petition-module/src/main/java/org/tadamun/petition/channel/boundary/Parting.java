package org.tadamun.petition.channel.boundary;

import java.util.Collection;
import org.tadamun.petition.channel.boundary.Channels.Way;
import org.tadamun.petition.channel.entity.Origin;

/**
 * The ways of what one person signed, some of which goes.
 *
 * @param all of it, while the codes still stand with what goes
 * @param stay what of it does not go
 */
public record Parting(Collection<Way> all, Collection<Way> stay) {

  long allBy(Origin codes) {
    return by(codes, all);
  }

  boolean staysBy(Origin codes) {
    return by(codes, stay) > 0;
  }

  private static long by(Origin codes, Collection<Way> ways) {
    return ways.stream().filter(one -> one.codes().equals(codes)).count();
  }
}
