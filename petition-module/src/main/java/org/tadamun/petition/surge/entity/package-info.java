/** Alarms of whole petitions. */
package org.tadamun.petition.surge.entity;
