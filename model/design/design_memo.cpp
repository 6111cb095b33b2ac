#include "model/design/design_memo.h"

namespace slipway::design {

std::shared_ptr<const DesignMemo::Entry> DesignMemo::Entry::lookedUpIn(const AddressTable& addresses) const {
  auto entry = std::make_shared<Entry>(*this);
  entry->table = addresses.number();
  for (PartLead& part : entry->parts) lookUp(part.mention, addresses);
  for (Whereabouts& one : entry->whereabouts) lookUp(one.mention, addresses);
  for (Lead& lead : entry->leads) lookUp(lead.mention, addresses);
  for (Statement& statement : entry->statements) lookUp(statement.resources, addresses);
  return entry;
}

}  // namespace slipway::design
