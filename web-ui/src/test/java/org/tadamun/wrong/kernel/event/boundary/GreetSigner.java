package org.tadamun.wrong.kernel.event.boundary;

/** Wrong: a command with somebody's name, told to everybody. */
public record GreetSigner(long campaignId, String givenName) {}
