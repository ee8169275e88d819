package org.tadamun.petition.tally.boundary;

/**
 * How many signatures one country has; {@code ZZ} is the unknown one, {@code other} what is left of
 * all where figures are told in steps.
 */
public record CountryCount(String country, long count) {}
