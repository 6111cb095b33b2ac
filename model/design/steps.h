#pragma once

#include "model/design/derivation.h"

namespace slipway::design {

// The steps of a derivation, in the order in which derive.cpp takes them. Each is one file.

void recognisePrincipals(Derivation& derivation);   ///< a draft for each resource that a kind is recognised from
void addDefaultRules(Derivation& derivation);       ///< what a listener does with requests that no rule claims
void addPipelines(Derivation& derivation);          ///< stages and actions inside pipelines
void addFileParts(Derivation& derivation);          ///< jobs and steps, hooks and scripts, phases and commands
void linkSatellites(Derivation& derivation);        ///< parts of drafts; drafts that turn out to be parts go
void addContainers(Derivation& derivation);         ///< what runs in a service's tasks
void addGenerics(Derivation& derivation);           ///< what nobody recognised, and modules whose files are elsewhere
void recallDrafts(Derivation& derivation);          ///< what is known of their resources from the derivation before
void placeInContainers(Derivation& derivation);     ///< VPC, subnet, cluster, region, delivery lane
void placeInZones(Derivation& derivation);          ///< zones between VPC and subnets; public or private by the routes
void readDrafts(Derivation& derivation);            ///< properties of all drafts, and where relations may lead
void relateByCatalogue(Derivation& derivation);     ///< relations that the catalogue's files describe
void relateRoutes(Derivation& derivation);          ///< private subnet, NAT gateway, internet gateway
void relateDelivery(Derivation& derivation);        ///< developer, repository, trigger, stages
void relateFileParts(Derivation& derivation);       ///< jobs of workflows, hooks of appspecs
void relatePolicies(Derivation& derivation);        ///< what roles allow: queues, tables, buckets
void relateRecipients(Derivation& derivation);      ///< people who get the e-mails of a topic
void relateInternet(Derivation& derivation);        ///< clients and the way in
void nameAll(Derivation& derivation);               ///< titles and sub-lines
void collapseLogGroups(Derivation& derivation);     ///< one component for all log groups of the region
void gatherAlarms(Derivation& derivation);        ///< one box for the alarms of a region
void setOwners(Derivation& derivation);             ///< which component each resource belongs to
void keepReadings(const Derivation& derivation, DesignMemo& memo);   ///< what the next derivation may recall

}  // namespace slipway::design
