package org.tadamun.petition.tally.boundary;

/** How many signatures one country has; {@code ZZ} is the unknown one. */
public record CountryCount(String country, long count) {}
